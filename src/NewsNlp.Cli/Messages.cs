namespace NewsNlp.Cli;

/// <summary>Messages for people, one line each, on standard error.</summary>
internal static class Messages
{
    public static void Write(string message) => Console.Error.WriteLine("newsnlp: " + message.ReplaceLineEndings(" "));
}
