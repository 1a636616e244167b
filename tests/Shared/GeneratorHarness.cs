using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Objectives.Testing;

/// <summary>What the generator made of a compilation.</summary>
/// <param name="Output">The compilation with the generated sources.</param>
/// <param name="Diagnostics">What the generator reported, suppressed ones left out.</param>
/// <param name="Sources">The generated texts by hint name.</param>
/// <param name="Driver">The driver after the run, for incremental tests.</param>
internal sealed record GeneratorRun(
    Compilation Output, ImmutableArray<Diagnostic> Diagnostics, IReadOnlyDictionary<string, string> Sources, GeneratorDriver Driver)
{
    /// <summary>The text that a diagnostic points at.</summary>
    public static string TextAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";

    /// <summary>Errors and warnings of the output compilation, the generated sources included.</summary>
    public IEnumerable<Diagnostic> Complaints => Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);
}

/// <summary>Compiles C# in memory as a user's project does, with the global aliases of the package, and runs the generator over it.</summary>
internal static class GeneratorHarness
{
    private const string Usings = """
        global using System;
        global using Objectives;
        global using static Objectives.Functions;
        global using Vector = Objectives.Vector;
        global using Matrix = Objectives.Matrix;
        """;

    public static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Append(typeof(ObjectiveAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A compilation of these files; the first is called <c>Source0.cs</c>.</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "User",
        sources.Select((s, i) => Parse(s, $"Source{i}.cs")).Append(Parse(Usings, "Usings.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static GeneratorRun Run(params string[] sources) => Run(Compile(sources));

    public static GeneratorRun Run(Compilation compilation) => Run(NewDriver(), compilation);

    public static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var sources = driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        return new(output, [.. diagnostics.Where(d => !d.IsSuppressed)], sources, driver);
    }

    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new Generator.ObjectiveGenerator().AsSourceGenerator()], parseOptions: ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
