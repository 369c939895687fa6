using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsNlp.Training;
using Spectre.Console;

namespace NewsNlp.Cli.Training;

/// <summary>Shows where a training stands on standard error: bars with the time left on a terminal, plain lines elsewhere.</summary>
internal static class TrainingScreen
{
    /// <summary>Runs work on another thread and returns as soon as it is done or cancelled: a trainer in the middle of a step is not waited for.</summary>
    public static async Task<T> RunAsync<T>(Func<IProgress<TrainingStep>, T> work, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected) return await Task.Run(() => work(new Lines()), cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var progress = console.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        return await progress.StartAsync(context => Task.Run(() => work(new Bars(context)), cancellation).WaitAsync(cancellation)).ConfigureAwait(false);
    }

    private sealed class Bars(ProgressContext context) : IProgress<TrainingStep>
    {
        private readonly ConcurrentDictionary<string, ProgressTask> _tasks = [];

        public void Report(TrainingStep value)
        {
            var task = _tasks.GetOrAdd(value.Part, part => context.AddTask(part, maxValue: 1));
            task.Description = Markup.Escape($"{value.Part}: {value.Text}");
            task.IsIndeterminate = value.Share is null;
            if (value.Share is { } share) task.Value = share;
        }
    }

    /// <summary>A line where something new is to be told: another step, or another twentieth of the work.</summary>
    private sealed class Lines : IProgress<TrainingStep>
    {
        private const double Step = 0.05;

        private readonly ConcurrentDictionary<string, (Stopwatch Clock, double Told)> _parts = [];

        public void Report(TrainingStep value)
        {
            lock (_parts)
            {
                var (clock, told) = _parts.GetOrAdd(value.Part, _ => (Stopwatch.StartNew(), -1));
                if (value.Share is { } share and > 0 and < 1 && share >= told && share - told < Step) return;
                _parts[value.Part] = (value.Share == 0 ? Stopwatch.StartNew() : clock, value.Share ?? -1);
                Messages.Write($"{value.Part}: {value.Text}{Left(value.Share, clock.Elapsed)}");
            }
        }

        private static string Left(double? share, TimeSpan elapsed) => share is > 0 and < 1
            ? string.Create(CultureInfo.InvariantCulture, $" ({share:0 %}, about {elapsed.TotalSeconds * (1 - share.Value) / share.Value:0} s left)")
            : "";
    }
}
