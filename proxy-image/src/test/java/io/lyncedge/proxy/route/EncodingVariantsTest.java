package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PoolRole;
import io.lyncedge.proxy.answer.AnswerCause;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever disguise a denied path wears, it is denied; and what real clients ask for is not. */
class EncodingVariantsTest {
    private static final int VARIANTS = 20_000;
    private static final List<String> DENIED =
            List.of("cscp", "OcsPowershell", "PowerShell", "macp", "RequestHandler", "locationinformation", "op");
    private static final List<String> TAILS = List.of("", "/", "/x", "/default.aspx", "//a/../b", "/x;y=z", "/%41");
    private static final List<String> DETOURS =
            List.of("/", "\\", "/./", "/x/../", "/.;a/", "/;b/", "/(S(q1w2))/", "/(A(a)F(b))/", "/a/b/../../");
    private static final List<String> SUFFIXES = List.of("", ".", "..", " ", ". .", ";a=b", ":x", "::$DATA", "#", "?");

    private final PathPolicy policy = PathPolicy.of(PoolRole.OFFICE_WEB_APPS, List.of());

    @Test
    void shouldDenyEveryVariantOfADeniedPath() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < VARIANTS; i++) {
            // Given
            String path = variant(random);

            // When
            Optional<AnswerCause> cause = policy.judge(path, Optional.empty());

            // Then
            assertThat(cause).as("%s (seed %d)", path, seed).contains(AnswerCause.PATH_DENIED);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "normal-targets.csv")
    void shouldPassWhatRealClientsAskFor(String target) {
        // Given
        String[] parts = target.split("\\?", 2);
        Optional<String> query = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();

        // When, Then
        assertThat(policy.judge(parts[0], query)).isEmpty();
    }

    private static String variant(SplittableRandom random) {
        String name = each(DENIED.get(random.nextInt(DENIED.size())), c -> flipCase(c, random));
        String text =
                pick(DETOURS, random) + pick(DETOURS, random) + name + pick(SUFFIXES, random) + pick(TAILS, random);
        int layers = random.nextInt(PathDecoder.ROUNDS);
        for (int layer = 0; layer < layers; layer++) {
            text = each(text, c -> random.nextInt(3) == 0 ? escape(c, random) : c);
        }
        return each(text, c -> " ?".contains(c) ? escape(c, random) : c);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String each(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        text.chars().forEach(c -> changed.append(change.apply(Character.toString(c))));
        return changed.toString();
    }

    private static String flipCase(String letter, SplittableRandom random) {
        return random.nextBoolean()
                ? letter.toUpperCase(java.util.Locale.ROOT)
                : letter.toLowerCase(java.util.Locale.ROOT);
    }

    private static String escape(String letter, SplittableRandom random) {
        String digits = String.format("%02x", letter.getBytes(StandardCharsets.ISO_8859_1)[0] & 0xff);
        return "%" + each(digits, digit -> flipCase(digit, random));
    }
}
