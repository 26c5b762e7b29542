package io.lyncedge.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The CycloneDX bill of materials of an image: that of its module, with what the image adds below it. */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode content;
    private final Platform platform;

    private BillOfMaterials(ObjectNode content, Platform platform) {
        this.content = content;
        this.platform = platform;
    }

    /** Reads what the build wrote for the module. */
    static BillOfMaterials of(Path file, Platform platform) throws IOException {
        BillOfMaterials bill = new BillOfMaterials((ObjectNode) JSON.readTree(file.toFile()), platform);
        bill.dropForeign();
        return bill;
    }

    /** Adds the C library. */
    BillOfMaterials with(DebianPackage library) {
        String url = "pkg:deb/debian/" + library.name() + "@" + library.version() + "?arch=" + platform.oci();
        return with(library.name(), library.version(), url);
    }

    /** Adds the Java runtime. */
    BillOfMaterials with(Runtime.Version java, String vendor) {
        return with("java-runtime", java.toString(), "pkg:generic/java-runtime@" + java + "?vendor=" + vendor);
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), content);
    }

    private BillOfMaterials with(String name, String version, String url) {
        components()
                .addObject()
                .put("type", "library")
                .put("bom-ref", encoded(url))
                .put("name", name)
                .put("version", version)
                .put("purl", encoded(url));
        return this;
    }

    /** A plus sign in a package URL would read as a blank. */
    private static String encoded(String url) {
        return url.replace("+", "%2B").replace(" ", "%20");
    }

    private ArrayNode components() {
        return content.withArray("components");
    }

    /** Native libraries for other processors are not in the image. */
    private void dropForeign() {
        ArrayNode components = components();
        for (int index = components.size() - 1; index >= 0; index--) {
            String url = components.get(index).path("purl").asText();
            if (url.contains("classifier=linux-") && !url.contains("classifier=" + platform.nettyClassifier())) {
                components.remove(index);
            }
        }
    }
}
