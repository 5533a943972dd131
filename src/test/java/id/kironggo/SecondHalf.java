package id.kironggo;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests with an application that are not in the {@link FirstHalf}. */
@Suite
@SelectPackages("id.kironggo")
@ExcludePackages({
    "id.kironggo.request",
    "id.kironggo.contract",
    "id.kironggo.fuzz",
    "id.kironggo.ledger",
    "id.kironggo.mediation"
})
@ExcludeTags(Plain.TAG)
@IncludeClassNamePatterns(".*Test")
class SecondHalf {}
