package io.lyncedge.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.api.v1alpha1.NetworkSide;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetFormatTest {
    private static final List<FirewallRow> ROWS = List.of(
            new FirewallRow(
                    NetworkSide.EXTERNAL,
                    "HTTPS/TCP/443",
                    "Any",
                    "Reverse proxy listener",
                    List.of("meet.contoso.com", "webext.contoso.com"),
                    List.of(),
                    "Meetings, \"dial-in\" and more"),
            new FirewallRow(
                    NetworkSide.INTERNAL,
                    "HTTPS/TCP/4443",
                    "Internal reverse proxy interface",
                    "Front End Server",
                    List.of("fe01.corp.contoso.com"),
                    List.of("10.20.0.11", "2001:db8::12"),
                    "Never open 4443 inbound: the Central Management store of the pool replicates on the same number"));

    @Test
    void shouldAlignColumnsWhenTheFormIsATable() {
        assertThat(SheetFormat.TABLE.write(ROWS)).isEqualTo("""
                        External interface
                        Protocol/TCP or UDP/Port  Source IP address  Destination IP address  Names               Addresses  Notes
                        HTTPS/TCP/443             Any                Reverse proxy listener  meet.contoso.com               Meetings, "dial-in" and more
                                                                                             webext.contoso.com

                        Internal interface
                        Protocol/TCP or UDP/Port  Source IP address                 Destination IP address  Names                  Addresses     Notes
                        HTTPS/TCP/4443            Internal reverse proxy interface  Front End Server        fe01.corp.contoso.com  10.20.0.11    Never open 4443 inbound: the Central Management store of the
                                                                                                                                   2001:db8::12  pool replicates on the same number
                        """);
    }

    @Test
    void shouldMakeTablesOfADocumentWhenTheFormIsMarkdown() {
        assertThat(SheetFormat.MARKDOWN.write(ROWS)).isEqualTo("""
                        ### External interface

                        | Protocol/TCP or UDP/Port | Source IP address | Destination IP address | Names | Addresses | Notes |
                        | --- | --- | --- | --- | --- | --- |
                        | HTTPS/TCP/443 | Any | Reverse proxy listener | meet.contoso.com<br>webext.contoso.com |  | Meetings, "dial-in" and more |

                        ### Internal interface

                        | Protocol/TCP or UDP/Port | Source IP address | Destination IP address | Names | Addresses | Notes |
                        | --- | --- | --- | --- | --- | --- |
                        | HTTPS/TCP/4443 | Internal reverse proxy interface | Front End Server | fe01.corp.contoso.com | 10.20.0.11<br>2001:db8::12 | Never open 4443 inbound: the Central Management store of the pool replicates on the same number |
                        """);
    }

    @Test
    void shouldQuoteWhereNeededWhenTheFormIsCsv() {
        assertThat(SheetFormat.CSV.write(ROWS)).isEqualTo("""
                        interface,protocol/port,source,destination,names,addresses,notes
                        external,HTTPS/TCP/443,Any,Reverse proxy listener,meet.contoso.com webext.contoso.com,,"Meetings, ""dial-in"" and more"
                        internal,HTTPS/TCP/4443,Internal reverse proxy interface,Front End Server,fe01.corp.contoso.com,10.20.0.11 2001:db8::12,Never open 4443 inbound: the Central Management store of the pool replicates on the same number
                        """);
    }

    @Test
    void shouldKeepListsWhenTheFormIsJson() {
        assertThat(SheetFormat.JSON.write(ROWS.subList(1, 2))).isEqualTo("""
                        [ {
                          "interface" : "internal",
                          "protocol/port" : "HTTPS/TCP/4443",
                          "source" : "Internal reverse proxy interface",
                          "destination" : "Front End Server",
                          "names" : [ "fe01.corp.contoso.com" ],
                          "addresses" : [ "10.20.0.11", "2001:db8::12" ],
                          "notes" : "Never open 4443 inbound: the Central Management store of the pool replicates on the same number"
                        } ]
                        """);
    }

    @Test
    void shouldLeaveOutATableWhenItHasNoRow() {
        assertThat(SheetFormat.TABLE.write(ROWS.subList(1, 2))).startsWith("Internal interface");
        assertThat(SheetFormat.MARKDOWN.write(List.of())).isEmpty();
    }
}
