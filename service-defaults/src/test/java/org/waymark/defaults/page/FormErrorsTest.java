package org.waymark.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

class FormErrorsTest {

    private final BindingResult binding = new BeanPropertyBindingResult(new Form("", "", ""), "form");

    @Test
    void mistakesStandInTheOrderOfTheFields() {
        wrong("country", "NotBlank");
        wrong("name", "Size");

        assertThat(FormErrors.of(binding, wrong -> String.valueOf(wrong.getCode())))
                .extracting(org.waymark.defaults.problem.FieldError::field)
                .containsExactly("name", "country");
    }

    @Test
    void anEmptyFieldIsSaidToBeEmptyAndNothingElse() {
        wrong("email", "Email");
        wrong("email", "NotBlank");

        assertThat(FormErrors.of(binding, wrong -> String.valueOf(wrong.getCode())))
                .containsExactly(new org.waymark.defaults.problem.FieldError("email", "NotBlank"));
    }

    private void wrong(String field, String code) {
        binding.addError(new FieldError("form", field, "", false, new String[] {code}, null, null));
    }

    private record Form(String name, String email, String country) {}
}
