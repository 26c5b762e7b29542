package io.lyncedge.proxy.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CorpusTextTest {
    @Test
    void shouldReadEscapesAndRepetitionsWhenTheyAreNested() {
        assertThat(CorpusText.read("a\\r\\n\\t\\0\\x7f\\\\\\{{2*b{3*c}\\}}")).isEqualTo("a\r\n\t\0\u007f\\{bccc}bccc}");
    }

    @Test
    void shouldRefuseWhenABraceOrAnEscapeIsWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> CorpusText.read("a\\q"));
        assertThatIllegalArgumentException().isThrownBy(() -> CorpusText.read("{2*a"));
    }
}
