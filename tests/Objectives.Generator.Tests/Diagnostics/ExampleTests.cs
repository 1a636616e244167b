using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Tests.Documentation;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>The help is true: each example has the diagnostic that it shows and no other, its mended form has none.</summary>
public class ExampleTests
{
    public static TheoryData<string> Ids => [.. Example.All.Select(e => e.Descriptor.Id)];

    private static Example Find(string id) => Example.All.Single(e => e.Descriptor.Id == id);

    [Fact]
    public void Every_diagnostic_has_one() => Assert.Equal(
        Descriptors.All.Select(d => d.Id).Except(Example.WithoutExample.Select(d => d.Id)), Example.All.Select(e => e.Descriptor.Id));

    /// <summary>With the diagnostic on, if one has to switch it on.</summary>
    private static Compilation Switched(DiagnosticDescriptor descriptor, Compilation compilation) => descriptor.IsEnabledByDefault ? compilation
        : compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(descriptor.Id, ReportDiagnostic.Info)]));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_fails_has_exactly_this_diagnostic(string id)
    {
        var example = Find(id);
        var compilation = Switched(example.Descriptor, GeneratorHarness.Compile(example.Fails));
        bool isNote = example.Descriptor.DefaultSeverity != DiagnosticSeverity.Error;
        Assert.Equal([id], Host.Analyze(compilation).Where(d => isNote || d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_mended_has_none(string id)
    {
        var compilation = Switched(Find(id).Descriptor, GeneratorHarness.Compile(Find(id).Mended));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(Host.Analyze(compilation).Where(d => d.Severity == DiagnosticSeverity.Error || d.Id == id));
    }

    /// <summary>ACCEPT_SNAPSHOTS=1 writes it.</summary>
    [Fact]
    public void The_page_is_written_from_the_examples()
    {
        string path = Path.Combine(Readme.Root, "generator", "Objectives.Generator", "Diagnostics", "README.md");
        string page = Page();
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            File.WriteAllText(path, page);
        Assert.Equal(page, Readme.Read("generator/Objectives.Generator/Diagnostics/README.md"));
    }

    private static string Page()
    {
        var page = new StringBuilder("# Diagnostics\n\nWritten by a test from `Example.*.cs`, whose declarations it compiles. Each has the diagnostic it stands under and no other error; mended, it has none.\n");
        foreach (var (descriptor, fails, mended) in Example.All)
        {
            string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();
            page.Append($"\n## {descriptor.Id}\n\n{descriptor.Title.ToString(null)} ({severity}).\n\n");
            page.Append($"```csharp\n{Shortened(fails)}\n```\n\nMended:\n\n```csharp\n{Shortened(mended)}\n```\n");
        }
        return page.ToString();
    }

    /// <summary>Long lines and texts in part: they are long for the compiler's sake.</summary>
    private static string Shortened(string source)
    {
        string[] lines = [.. source.Split('\n').Select(l => l.Length <= 240 ? l : l[..100] + " … " + l[^60..])];
        return string.Join("\n", lines.Length <= 20 ? lines : [.. lines.Take(12), "    …", .. lines.TakeLast(2)]);
    }
}
