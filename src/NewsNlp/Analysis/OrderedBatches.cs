using System.Runtime.CompilerServices;

namespace NewsNlp.Analysis;

/// <summary>Maps a sequence on several threads, batch by batch, in its order, holding only as many batches as there are threads, and one.</summary>
internal static class OrderedBatches
{
    private const int BatchSize = 64;

    public static async IAsyncEnumerable<TOut[]> RunAsync<TIn, TOut>(
        IEnumerable<TIn> source, int threads, Func<TIn, TOut> map, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<TOut[]>>();
        using var batches = source.Chunk(BatchSize).GetEnumerator();
        var more = true;
        while (true)
        {
            while (more && running.Count <= threads)
            {
                cancellationToken.ThrowIfCancellationRequested();
                more = batches.MoveNext();
                if (!more) break;
                var batch = batches.Current;
                running.Enqueue(Task.Run(() => Array.ConvertAll(batch, item => map(item)), cancellationToken));
            }

            if (!running.TryDequeue(out var next)) yield break;
            yield return await next.ConfigureAwait(false);
        }
    }
}
