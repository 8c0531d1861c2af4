package com.secutix.tixngo.leaks;

import java.util.List;

/** One kind of thing that can be left behind. Made when there is nothing to complain about. */
interface LeakSource {

    /** What was left since this was made, in words; each thing is named once. */
    List<String> left();
}
