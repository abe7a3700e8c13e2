package org.nianbao.account;

import java.util.List;

/** 代理: in whose parts somebody acts today. Who stands in for whom is kept beside the colleagues; asked wherever a part is judged. */
public interface Hats {

    /** The caller, and the caller once more for each colleague he or she stands in for today; the own part first. */
    List<Hat> hats(Caller caller);
}
