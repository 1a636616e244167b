using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Objectives.Testing;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Runs generator and analyzer as the compiler does: one after the other, with the properties that the build shows to both.</summary>
internal static class Host
{
    /// <summary>The properties of a build that runs analyzers.</summary>
    public static readonly IReadOnlyDictionary<string, string> Ordinary = Properties();

    public static IReadOnlyDictionary<string, string> Properties(string runAnalyzers = "", string duringBuild = "", string isImplicit = "") => new Dictionary<string, string>
    {
        ["build_property.RunAnalyzers"] = runAnalyzers,
        ["build_property.RunAnalyzersDuringBuild"] = duringBuild,
        ["build_property.IsImplicitlyTriggeredBuild"] = isImplicit,
    };

    /// <summary>What generator and analyzer reported, suppressed ones left out.</summary>
    public sealed record Reports(Compilation Output, ImmutableArray<Diagnostic> Generator, ImmutableArray<Diagnostic> Analyzer)
    {
        public IEnumerable<Diagnostic> All => Generator.Concat(Analyzer);

        /// <summary>All of them as texts.</summary>
        public string[] Texts => Host.Texts(All);
    }

    /// <summary>Diagnostics as <c>id: text they point at</c>, in order of their places.</summary>
    private static string[] Texts(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics
        .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan).ThenBy(d => d.Id, StringComparer.Ordinal)
        .Select(d => $"{d.Id}: {GeneratorRun.TextAt(d)}")];

    /// <summary>What the analyzer reports, as texts; the generator, which has more to do, is left out.</summary>
    public static string[] Notes(params string[] sources) => Texts(Analyze(GeneratorHarness.Compile(sources)));

    /// <summary>What the analyzer reports on a compilation without generated halves.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation, params (string Key, string Value)[] options) =>
        [.. Analyze(compilation, new Options(Ordinary.Concat(options.Select(o => KeyValuePair.Create(o.Key, o.Value))).ToDictionary()), default).Where(d => !d.IsSuppressed)];

    public static Reports Run(params string[] sources) => Run(GeneratorHarness.Compile(sources));

    /// <param name="compilation">What the user wrote.</param>
    /// <param name="properties">What the build shows; an ordinary build if left out.</param>
    /// <param name="runsAnalyzers">Whether the analyzer runs at all.</param>
    /// <param name="seesGenerated">Whether the analyzer gets the generated halves too, as in a build; to bind them takes most of the time.</param>
    /// <param name="cancellation">Ends both.</param>
    public static Reports Run(Compilation compilation, IReadOnlyDictionary<string, string>? properties = null, bool runsAnalyzers = true, bool seesGenerated = true, CancellationToken cancellation = default)
    {
        var options = new Options(properties ?? Ordinary);
        var driver = CSharpGeneratorDriver.Create([new ObjectiveGenerator().AsSourceGenerator()], parseOptions: GeneratorHarness.ParseOptions, optionsProvider: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported, cancellation);
        var analyzed = runsAnalyzers ? Analyze(seesGenerated ? output : compilation, options, cancellation) : [];
        return new(output, [.. reported.Where(d => !d.IsSuppressed)], [.. analyzed.Where(d => !d.IsSuppressed)]);
    }

    private static ImmutableArray<Diagnostic> Analyze(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => compilation
        .WithAnalyzers([new ObjectiveAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
        .GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();

    /// <summary>Options that are the same for all files.</summary>
    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
