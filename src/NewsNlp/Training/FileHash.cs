using System.Security.Cryptography;

namespace NewsNlp.Training;

/// <summary>SHA-256 of what a training read, in hexadecimal.</summary>
internal static class FileHash
{
    /// <summary>The hash of a file, or of the files of a folder one behind the other, in ordinal order of their paths; empty where there is neither.</summary>
    public static string Of(string path)
    {
        if (File.Exists(path)) return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        if (!Directory.Exists(path)) return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
