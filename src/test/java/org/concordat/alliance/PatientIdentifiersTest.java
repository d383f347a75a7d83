package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that a person writes")
class PatientIdentifiersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The bill of 123-45-6789 is open | a Social Security number",
                "SSN: 123456789 | a Social Security number",
                "her social security number is 123 45 6789. | a Social Security number",
                "１２３－４５－６７８９ | a Social Security number",
                "٠١٢-٣٤-٥٦٧٨ | a Social Security number",
                "123–45–6789 | a Social Security number",
                "123-4\u200B5-6789 | a Social Security number",
                "MRN 00482913 was sent twice | a medical record number",
                "discharge_mrn_4829134.pdf | a medical record number",
                "Medical record number: H-482913 | a medical record number",
                "patient ID #99213 | a medical record number",
                "1EG4-TE5-MK73 | a health plan number of a patient",
                "claims for 1eg4te5mk73 | a health plan number of a patient",
                "Medicaid number 12345678 | a health plan number of a patient",
                "DOB 3/4/1961 | a date of birth",
                "John Roe (born on 4 March 1961) | a date of birth",
                "Date of birth: March 4th, 1961 | a date of birth",
                "Jane Roe, b. 1961-03-04 | a date of birth",
                "Patient's name: Jane Roe | the name of a patient",
            })
    @DisplayName("is refused for what tells who a patient is")
    void isRefused(String text, String found) {
        assertThat(PatientIdentifiers.foundIn(text)).hasValue(found);
        assertThatThrownBy(() -> Words.text("reasons", text, 1_000))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reasons: must not contain " + found);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Invoice 2026-11-0042 of 2026-11-28, 1,234,567.89 USD",
                "Call 412-555-0100 or +1 412 555 0100",
                "45 CFR 164.514(b)(2)(i) and 42 U.S.C. 300gg-111",
                "Tax number 12-3456789, NPI 1234567893",
                "The patient transfer agreement of March 4, 2026 was born of need",
                "Medical records of 2026 came late; patient numbers fell to 12345",
                "D-1EG4-TE5M is the case; clause 3 is due on 3/4/2027",
                "0a1b2c3d-1234-4567-89ab-123456789012",
                "Born in 1961, the hospital has 123 beds, 45 wards and 6789 staff",
                "000-12-3456 and 666-12-3456 and 912-12-3456 are numbers nobody has",
                "Medicare paid 12345 claims",
            })
    @DisplayName("may hold every other number and day")
    void isTaken(String text) {
        assertThat(PatientIdentifiers.foundIn(text)).isEmpty();
    }

    @Test
    @DisplayName("is refused without repeating what it tells")
    void doesNotRepeat() {
        assertThatThrownBy(() -> Words.line("file", "123-45-6789.pdf", 200)).hasMessageNotContaining("6789");
    }
}
