package dev.hotseat.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingListTest {
    /** As long as a session's log may be. */
    private static final int ELEMENTS = 30_000;
    private static final long BYTES_MAX = 1_000;

    @Test
    void whatWasHandedOutStaysAsItWas() {
        var list = numbers(100);
        var earlier = list.now();
        list.add(100);
        assertThat(earlier).isEqualTo(IntStream.range(0, 100).boxed().toList()).isInstanceOf(RandomAccess.class);
        assertThat(list.now()).isEqualTo(IntStream.rangeClosed(0, 100).boxed().toList());
        assertThat(list.getFirst()).isZero();
        assertThat(list.getLast()).isEqualTo(100);
        assertThatThrownBy(() -> earlier.set(0, 7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> earlier.add(7)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingIsCopiedToHandItOut() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var list = numbers(ELEMENTS);
        list.now();
        var before = threads.getCurrentThreadAllocatedBytes();
        List<Integer> now = list.now();
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(now).hasSize(ELEMENTS);
        assertThat(allocated).isLessThan(BYTES_MAX);
    }

    private static GrowingList<Integer> numbers(int count) {
        var list = new GrowingList<Integer>();
        IntStream.range(0, count).forEach(list::add);
        return list;
    }
}
