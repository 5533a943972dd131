package id.kironggo.catalogue;

import java.util.Set;

/** Who a step or a service belongs to, where it isn't a fixed agency's code. */
public final class Selectors {

    /** The agency that owns the service. */
    public static final String OWNER = "OWNER";
    /** The kecamatan of the place. */
    public static final String DISTRICT = "KEC-*";
    /** The village of the place; its kecamatan, where the village is no agency. */
    public static final String VILLAGE = "DESA";
    /** Any agency: someone must choose. */
    public static final String ANY = "*";

    static final Set<String> OF_A_STEP = Set.of(OWNER, DISTRICT, VILLAGE, ANY);
    /** Those that give an agency by the place of the request. */
    public static final Set<String> BY_PLACE = Set.of(DISTRICT, VILLAGE);

    private Selectors() {}
}
