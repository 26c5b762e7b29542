package io.lyncedge.cli.admission;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import io.lyncedge.config.AddressLiteral;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The functions that Kubernetes adds to CEL, as far as the CRD's rules use them. An address or network is represented by
 * its text in shortest form, so that equal ones are equal.
 */
final class KubernetesFunctions {
    private static final CelType BOOL = SimpleType.BOOL;
    private static final CelType TEXT = SimpleType.STRING;

    private KubernetesFunctions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                global("isIP", BOOL),
                global("ip", TEXT),
                member("isLoopback", BOOL),
                member("isGlobalUnicast", BOOL),
                global("isCIDR", BOOL),
                global("cidr", TEXT),
                member("masked", TEXT));
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from(
                        "isIP_text", String.class, text -> address(text).isPresent()),
                CelFunctionBinding.from(
                        "ip_text", String.class, text -> known(text).getHostAddress()),
                CelFunctionBinding.from(
                        "isLoopback_text", String.class, text -> known(text).isLoopbackAddress()),
                CelFunctionBinding.from("isGlobalUnicast_text", String.class, text -> isGlobalUnicast(known(text))),
                CelFunctionBinding.from(
                        "isCIDR_text", String.class, text -> Network.parse(text).isPresent()),
                CelFunctionBinding.from(
                        "cidr_text", String.class, text -> network(text).toString()),
                CelFunctionBinding.from(
                        "masked_text",
                        String.class,
                        text -> network(text).masked().toString()));
    }

    /** An IPv4 or IPv6 address without zone; IPv4 in IPv6 form is none, as in Kubernetes. */
    static Optional<InetAddress> address(String text) {
        return AddressLiteral.parse(text).filter(address -> !(text.contains(":") && address instanceof Inet4Address));
    }

    private static InetAddress known(String text) {
        return address(text).orElseThrow(() -> new IllegalArgumentException(text + " is no address"));
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow(() -> new IllegalArgumentException(text + " is no network"));
    }

    private static boolean isGlobalUnicast(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress()
                && !address.getHostAddress().equals("255.255.255.255");
    }

    private static CelFunctionDecl global(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_text", result, TEXT));
    }

    private static CelFunctionDecl member(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload(name + "_text", result, TEXT));
    }
}
