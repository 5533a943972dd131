package id.kironggo.request;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the citizen said. Byte arrays are sealed ({@code FieldVault}) or blind indexes; village, district, open answers and
 * the cell of the point (0.01 degree, about 1 km) stay readable for routing and likeness.
 */
@Embeddable
record Contents(
        String village,
        String district,
        @JdbcTypeCode(SqlTypes.JSON) String openAnswers,
        byte[] applicant,
        byte[] answers,
        byte[] place,
        byte[] representative,
        byte[] citizenRef,
        byte[] nikIndex,
        byte[] phoneIndex,
        byte[] citizenRefIndex,
        String cell) {

    Contents withAnswers(String open, byte[] sealed) {
        return new Contents(
                village,
                district,
                open,
                applicant,
                sealed,
                place,
                representative,
                citizenRef,
                nikIndex,
                phoneIndex,
                citizenRefIndex,
                cell);
    }
}
