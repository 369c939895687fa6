using System.Collections.Concurrent;

namespace NewsNlp.Text;

/// <summary>Hands out work areas so that scoring neither allocates nor shares state between threads.</summary>
internal sealed class WorkAreaPool<T>(Func<T> create)
    where T : class
{
    private readonly ConcurrentBag<T> _idle = [];
    private T? _last;

    public T Rent() => Interlocked.Exchange(ref _last, null) ?? (_idle.TryTake(out var area) ? area : create());

    public void Return(T area)
    {
        if (Interlocked.CompareExchange(ref _last, area, null) is not null) _idle.Add(area);
    }
}
