package io.lyncedge.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package that dpkg installed on this machine. Its files are taken from there, each proven to be what the package
 * brought: so images need no download, and hold exactly the version that they name.
 *
 * @param name of the package
 * @param version of the package
 * @param platform what its programs run on
 * @param control its paragraph in dpkg's status file, which scanners of images read
 * @param digests MD5 of its files by path; dpkg records no other
 * @param root where the packages are installed
 */
record DebianPackage(
        String name, String version, Platform platform, String control, Map<String, String> digests, Path root) {
    private static final Pattern VERSION = Pattern.compile("(?m)^Version: (.+)$");
    private static final Pattern ARCHITECTURE = Pattern.compile("(?m)^Architecture: (.+)$");

    DebianPackage {
        digests = Map.copyOf(digests);
    }

    /**
     * Looks a package up.
     *
     * @param root where dpkg installed it, {@code /} outside of tests
     * @throws ImageBuildException if it is not installed
     */
    static DebianPackage installed(Path root, String name, Platform platform) throws IOException {
        Path status = root.resolve("var/lib/dpkg/status");
        if (!Files.exists(status)) {
            throw new ImageBuildException(
                    "dpkg is missing: images take the C library from Debian's package, so build them on Debian or Ubuntu");
        }
        String control = Arrays.stream(Files.readString(status).split("\n\n"))
                .filter(paragraph -> paragraph.startsWith("Package: " + name + "\n"))
                .filter(paragraph -> first(ARCHITECTURE, paragraph).equals(platform.oci()))
                .findFirst()
                .orElseThrow(() -> new ImageBuildException(name + " is not installed: apt-get install " + name));
        return new DebianPackage(name, first(VERSION, control), platform, control, digests(root, name, platform), root);
    }

    /**
     * A file of the package, proven to be unchanged.
     *
     * @param suffix how its path ends
     * @throws ImageBuildException if the package has none, or it was changed
     */
    Path file(String suffix) throws IOException {
        String path = digests.keySet().stream()
                .filter(candidate -> candidate.endsWith(suffix))
                .min(String::compareTo)
                .orElseThrow(() -> new ImageBuildException(name + " " + version + " has no " + suffix));
        Path file = root.resolve(path);
        if (!md5(Files.readAllBytes(file)).equals(digests.get(path))) {
            throw new ImageBuildException(
                    file + " is not what " + name + " brought: apt-get install --reinstall " + name);
        }
        return file;
    }

    private static Map<String, String> digests(Path root, String name, Platform platform) throws IOException {
        Path info = root.resolve("var/lib/dpkg/info");
        Path sums = List.of(name + ":" + platform.oci(), name).stream()
                .map(base -> info.resolve(base + ".md5sums"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new ImageBuildException("dpkg has no digests of " + name));
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(sums)) {
            String[] words = line.split(" +", 2);
            digests.put(words[1], words[0]);
        }
        return digests;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new ImageBuildException("this Java knows no MD5, which dpkg's records need", e);
        }
    }
}
