package id.kironggo;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All {@link Plain} tests, beside both halves of the others. */
@Suite
@SelectPackages("id.kironggo")
@IncludeTags(Plain.TAG)
@IncludeClassNamePatterns(".*Test")
class WithoutApplication {}
