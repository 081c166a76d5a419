package org.rongtong.matching.encoding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** BAAI's bge-small-zh-v1.5 in eight bits, run in this process; 512 components, no network. */
public final class BgeSmallZh implements Encoder {

    private @Nullable EmbeddingModel loaded;

    @Override
    public String model() {
        return "bge-small-zh-v1.5-q8";
    }

    @Override
    public int dimension() {
        return 512;
    }

    @Override
    public List<org.rongtong.matching.encoding.Embedding> encode(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return model0().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .map(org.rongtong.matching.encoding.Embedding::of)
                .toList();
    }

    private synchronized EmbeddingModel model0() {
        if (loaded == null) {
            loaded = new BgeSmallZhV15QuantizedEmbeddingModel(daemons());
        }
        return loaded;
    }

    /** One text a thread and as many threads as cores; daemons, so that a command ends when its work does. */
    private static ExecutorService daemons() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("encoder-", 0).factory());
    }
}
