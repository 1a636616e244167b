using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Diagnostics;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Documentation;

/// <summary>What the README shows is true: its C# compiles and runs, its quotations and tables are those of the code.</summary>
public class ReadmeTests
{
    /// <summary>Blocks marked <c>csharp</c>: types as they stand; statements as one program, in the order of the text.</summary>
    [Fact]
    public void Blocks_compile_and_run()
    {
        var blocks = Readme.Blocks("csharp");
        var types = blocks.Where(b => !IsProgram(b)).ToList();
        var programs = blocks.Where(IsProgram).ToList();
        Assert.NotEmpty(types);
        Assert.NotEmpty(programs);
        string usings = string.Concat(programs.SelectMany(Usings).Distinct());
        string statements = string.Concat(programs.Select(p => Regex.Replace(p, Using, "", RegexOptions.Multiline)));
        string program = $"{usings}public static class Readme\n{{\n    public static void Run()\n    {{\n{statements}    }}\n}}\n";
        var solvers = Directory.EnumerateFiles(Path.Combine(Readme.Root, "src", "Objectives.Solvers"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);

        var run = GeneratorHarness.Run([.. types, program, .. solvers]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints);
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        Assembly.Load(image.ToArray()).GetType("Readme", throwOnError: true)!.GetMethod("Run")!.Invoke(null, []);
    }

    /// <summary>Blocks marked <c>cs</c> quote what the generator writes for the first objective of the sample; <c>…</c> stands for lines left out.</summary>
    [Fact]
    public void Quotations_are_what_the_generator_writes()
    {
        var sources = GeneratorHarness.Run(Readme.Read("samples/QuickStart/Objectives/RidgeLogistic.cs")).Sources;
        var written = sources.Values.Select(s => "\n" + string.Join("\n", Lines(s)) + "\n").ToList();
        var quotations = Readme.Blocks("cs").SelectMany(b => b.Split("…\n")).Select(part => string.Join("\n", Lines(part))).ToList();

        Assert.NotEmpty(quotations);
        Assert.All(quotations, quoted => Assert.True(
            written.Any(text => text.Contains("\n" + quoted + "\n", StringComparison.Ordinal)),
            $"README.md quotes what the generator does not write for RidgeLogistic; quote the present text:\n{quoted}"));
    }

    [Fact]
    public void Every_error_is_listed_with_its_title() => Assert.Equal(
        Descriptors.All.Select(d => $"`{d.Id}` {d.Title.ToString(null)}"),
        Readme.Table("## Errors").Select(row => $"{row[0]} {row[1]}"));

    [Fact]
    public void Every_function_is_listed() => Assert.Equal(
        typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name).Distinct().Order(StringComparer.Ordinal),
        Readme.Table("## Functions").SelectMany(row => Names(row[1])).Distinct().Order(StringComparer.Ordinal));

    private const string Using = @"^using [\w. ]+;\n";

    private static IEnumerable<string> Usings(string block) => Regex.Matches(block, Using, RegexOptions.Multiline).Select(m => m.Value);

    private static bool IsProgram(string block) =>
        GeneratorHarness.Parse(block, "README.md").GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>The lines without indentation.</summary>
    private static IEnumerable<string> Lines(string text) => text.Trim('\n', '\uFEFF').Split('\n').Select(line => line.Trim());

    private static IEnumerable<string> Names(string cell) => Regex.Matches(cell, @"`(\w+)").Select(m => m.Groups[1].Value);
}
