package org.rongtong.platform.web;

/**
 * A link in the frame of every page. Each domain puts its own in as a bean, and only for pages that exist.
 *
 * @param order among the links of the same area, the smallest first
 * @param path of the page, beginning with a slash
 * @param key of the words shown
 * @param below pages below this path count as the same place
 */
public record NavigationEntry(Area area, int order, String path, String key, String below) {

    /** A link to a page that those below its own path belong to. */
    public NavigationEntry(Area area, int order, String path, String key) {
        this(area, order, path, key, path);
    }

    /** Where in the frame. */
    public enum Area {
        /** 主导航. */
        MAIN,
        /** 页脚. */
        FOOT
    }

    /** Whether the page at {@code current} is this one or lies below it. */
    public boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(below + "/");
    }
}
