using NewsNlp.Data;

namespace NewsNlp.Cli;

/// <summary>What the process returns, and how exceptions become one-line messages.</summary>
internal static class ExitStatus
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int UnusableArguments = 2;

    private const int ShownErrors = 100;

    public static int Of(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (UsageException e)
        {
            Messages.Write(e.Message);
            return UnusableArguments;
        }
        catch (NewsDataException e)
        {
            foreach (var error in e.Errors.Take(ShownErrors)) Messages.Write(error.ToString());
            Messages.Write($"{e.Errors.Count} error{(e.Errors.Count == 1 ? "" : "s")}");
            return Failure;
        }
        catch (OperationCanceledException)
        {
            Messages.Write("stopped; nothing was written");
            return Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or NotSupportedException)
        {
            Messages.Write(e.Message);
            return Failure;
        }
    }
}

/// <summary>An argument that cannot be used, beyond what parsing tells.</summary>
internal sealed class UsageException(string message) : Exception(message);
