using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Objectives.Generator.Tests.Documentation;

/// <summary>The README, taken apart.</summary>
internal static class Readme
{
    public static readonly string Root = FindRoot();

    private static readonly string Text = Read("README.md");

    /// <summary>The contents of the fenced blocks in this language, in order.</summary>
    public static IReadOnlyList<string> Blocks(string language) =>
        [.. Regex.Matches(Text, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

    /// <summary>The rows of the table under a heading, without its head: cells as they are written.</summary>
    public static IReadOnlyList<string[]> Table(string heading)
    {
        var section = Text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'));
        return [.. section.SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => Regex.Split(line.Trim('|'), @"(?<!\\)\|").Select(cell => cell.Trim()).ToArray())];
    }

    /// <summary>A file of the repository, with LF.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n");

    /// <summary>The folder of the solution: above the binaries, or above this file where they are elsewhere.</summary>
    private static string FindRoot([CallerFilePath] string file = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(file)! })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "Objectives.sln")))
                    return folder.FullName;
        throw new InvalidOperationException("No folder above the tests has Objectives.sln.");
    }
}
