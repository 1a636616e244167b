using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace Objectives.Testing;

/// <summary>
/// Compares text with a verified file beside the test, by the conventions of Verify: <c>Class.Method#name.verified.cs</c>, UTF-8 with byte
/// order mark, LF. What differs is written to <c>.received.</c>; with ACCEPT_SNAPSHOTS=1 it becomes the verified file, except where CI is set.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static bool Accept =>
        Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void Verify(string actual, string? name = null, string extension = "txt",
        [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string stem = $"{Path.ChangeExtension(file, null)}.{method}{(name is null ? "" : "#" + name)}";
        string verified = $"{stem}.verified.{extension}", received = $"{stem}.received.{extension}";
        string? expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        actual = Normalize(actual);
        File.Delete(received);
        if (actual == expected)
            return;
        File.WriteAllText(Accept ? verified : received, actual, WithMark);
        if (!Accept)
            throw new XunitException($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{FirstDifference(expected ?? "", actual)}");
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n").TrimEnd('\n');

    private static string FirstDifference(string expected, string actual)
    {
        string[] e = expected.Split('\n'), a = actual.Split('\n');
        int line = 0;
        while (line < e.Length && line < a.Length && e[line] == a[line])
            line++;
        return $"line {line + 1}\n  verified: {(line < e.Length ? e[line] : "(end)")}\n  received: {(line < a.Length ? a[line] : "(end)")}";
    }
}
