using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Objectives.Generator.Tests.Documentation;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

public class RangeNoteTests
{
    private static IEnumerable<string> Reported(string[] sources) =>
        Host.Analyze(GeneratorHarness.Compile(sources)).Where(d => d.Id.StartsWith("OBJ3", StringComparison.Ordinal)).Select(d => $"{Path.GetFileName(d.Location.SourceTree!.FilePath)} {d.Id}: {d.GetMessage(null)}");

    [Fact]
    public void Corpus_()
    {
        var all = Corpus.All.SelectMany(c => Reported([c.Source]).Select(r => c.Name + " " + r)).ToList();
        File.WriteAllLines("/tmp/s6b-corpus.txt", all);
    }

    [Fact]
    public void Zoo()
    {
        var sources = Directory.GetFiles(Path.Combine(Readme.Root, "src", "Objectives.Zoo"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var compilation = GeneratorHarness.Compile([.. sources.Select(File.ReadAllText), "global using System.Collections.Generic; global using System.Linq; global using System.IO;"]);
        File.WriteAllLines("/tmp/s6b-zoo.txt", Host.Analyze(compilation).Where(d => d.Id.StartsWith("OBJ", StringComparison.Ordinal)).Select(d => $"{d.Location.GetLineSpan()} {d.Id}: {d.GetMessage(null)}").Prepend(string.Join("\n", compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(5))));
    }
}
