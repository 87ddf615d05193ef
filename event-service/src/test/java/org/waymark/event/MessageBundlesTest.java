package org.waymark.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.stack.test.MessageBundles;

class MessageBundlesTest {

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(MessageBundles.gaps("messages/service")).isEmpty();
    }
}
