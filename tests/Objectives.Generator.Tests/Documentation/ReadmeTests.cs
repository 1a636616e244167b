using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Documentation;

/// <summary>What the README shows is true: its C# is compiled and run, its quotations and tables are those of the code.</summary>
public class ReadmeTests
{
    /// <summary>Blocks marked <c>csharp</c> are excerpts of the sources in <c>Objectives.Tests/Documentation</c> and of the library that these call, which are compiled and run.</summary>
    [Fact]
    public void Blocks_are_compiled()
    {
        var compiled = new[] { Path.Combine("Objectives.Tests", "Documentation"), "Objectives.Library" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Readme.Root, "tests", folder), "*.cs"))
            .Select(File.ReadAllText).Select(Normalized).ToList();
        var blocks = Readme.Blocks("csharp").Select(b => Normalized(Usings.Replace(b, ""))).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.True(
            compiled.Any(text => text.Contains(block, StringComparison.Ordinal)),
            $"README.md shows C# that is not in tests/Objectives.Tests/Documentation, where it would be compiled; change both alike:\n{block}"));
    }

    /// <summary>Blocks marked <c>cs</c> quote what the generator writes for the first objective of the sample; <c>…</c> stands for lines left out.</summary>
    [Fact]
    public void Quotations_are_what_the_generator_writes()
    {
        var sources = GeneratorHarness.Run(Readme.Read("samples/QuickStart/Objectives/RidgeLogistic.cs")).Sources;
        var written = sources.Values.Select(Normalized).ToList();
        var quotations = Readme.Blocks("cs").SelectMany(b => b.Split("…\n")).Select(Normalized).ToList();

        Assert.NotEmpty(quotations);
        Assert.All(quotations, quoted => Assert.True(
            written.Any(text => text.Contains(quoted, StringComparison.Ordinal)),
            $"README.md quotes what the generator does not write for RidgeLogistic; quote the present text:\n{quoted}"));
    }

    [Fact]
    public void Every_error_is_listed_as_it_is() => Assert.Equal(
        Descriptors.All.Select(d => $"`{d.Id}` {d.Title.ToString(null)}: {Markdown(d.Description.ToString(null))}"),
        Readme.Table("## Errors").Select(row => $"{row[0]} {row[1]}: {row[2]}"));

    [Fact]
    public void Every_function_is_listed() => Assert.Equal(
        typeof(Functions).GetMembers(BindingFlags.Public | BindingFlags.Static).Where(m => m is not MethodInfo { IsSpecialName: true }).Select(m => m.Name).Distinct().Order(StringComparer.Ordinal),
        Readme.Table("## Functions").SelectMany(row => Names(row[1])).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_member_is_listed()
    {
        var sources = GeneratorHarness.Run(Declaration.Class(
            "[Parameter] double b; [Sample] double x, y; [Hyperparameter] double h; [Output(Family.Gaussian)] double Score() => b * x; [Residual] double R() => b * y; [Constraint] double C() => b - 1; [Loss] double L() => h * Square(y - e - FixedPoint(s => 0.5 * Cos(s), Score())); [Noise(Distribution.Normal)] double e; [State] double t; [Update(nameof(t))] double Next() => b;")).Sources;
        string written = sources["Case.g.cs"].Split("namespace Objectives.Generated")[0] + sources["Case.Further.g.cs"];
        var members = written.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("public ", StringComparison.Ordinal))
            .Select(line => Regex.Split(line, @"\(|\{|=>")[0].Trim().Split(' ')[^1]).Except(["Case", "H", "T"]);

        Assert.Equal(members.Distinct().Order(StringComparer.Ordinal), Readme.Table("## Members").SelectMany(row => Names(row[0])).Distinct().Order(StringComparer.Ordinal));
    }

    private static readonly Regex Usings = new(@"^using [\w. ]+;\n", RegexOptions.Multiline);

    /// <summary>The lines without indentation, each between line ends, so that only whole lines match.</summary>
    private static string Normalized(string text) =>
        "\n" + string.Join("\n", text.Replace("\r\n", "\n").Trim('\n', '\uFEFF').Split('\n').Select(line => line.Trim())) + "\n";

    /// <summary>A description on one line, with code set as code.</summary>
    private static string Markdown(string description) => Regex.Replace(Regex.Replace(description, @"\s+", " ").Trim(), "'([^']*)'", "`$1`").Replace("|", @"\|");

    private static IEnumerable<string> Names(string cell) => Regex.Matches(cell, @"`(\w+)").Select(m => m.Groups[1].Value);
}
