using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Notes are configured and suppressed like those of any analyzer; errors are not.</summary>
public class OptOutTests
{
    private const string Rewritten = "[Loss] double L() => Log(1 + Exp(b));";

    private static string Source(string term) => Declaration.Class("[Parameter] double b;\n" + term);

    [Fact]
    public void Without_an_opt_out_there_is_a_note() => Assert.Equal(["OBJ4001: Log(1 + Exp(b))"], Host.Notes(Source(Rewritten)));

    [Fact]
    public void Pragma_suppresses() => Assert.Empty(Host.Notes(Source("#pragma warning disable OBJ4001\n" + Rewritten + "\n#pragma warning restore OBJ4001")));

    [Fact]
    public void A_pragma_elsewhere_does_not() =>
        Assert.Single(Host.Notes(Source("#pragma warning disable OBJ4001\n#pragma warning restore OBJ4001\n" + Rewritten)));

    [Theory]
    [InlineData("", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Objectives.Notes\", \"OBJ4001\", Justification = \"as in the paper\")] ")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Objectives.Notes\", \"OBJ4001:A formula\")]\n", "")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Objectives.Notes\", \"OBJ4001\", Scope = \"member\", Target = \"~M:Case.L~System.Double\")]\n", "")]
    public void Attributes_suppress(string onClass, string onMethod) => Assert.Empty(Host.Notes(onClass + Source(onMethod + Rewritten)));

    [Fact]
    public void An_attribute_on_another_member_does_not() => Assert.Single(Host.Run(
        Source(Rewritten + " [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Objectives.Notes\", \"OBJ4001\")] double F() => 1;")).Texts);

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void Editorconfig_sets_the_severity(string severity, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, Configured($"dotnet_diagnostic.OBJ4001.severity = {severity}", Rewritten)?.Severity);

    [Fact]
    public void Editorconfig_sets_the_severity_of_the_category() =>
        Assert.Empty(Host.Analyze(GeneratorHarness.Compile(Source(Rewritten)), ("dotnet_analyzer_diagnostic.category-Objectives.Notes.severity", "none")));

    [Fact]
    public void Editorconfig_does_not_touch_errors() => Assert.Equal(DiagnosticSeverity.Error,
        Configured("dotnet_diagnostic.OBJ2008.severity = none\ndotnet_analyzer_diagnostic.severity = none", "[Loss] double L() => (int)b;")?.Severity);

    [Fact]
    public void Only_likely_mistakes_are_warnings()
    {
        var warnings = Descriptors.All.Where(d => d.DefaultSeverity == DiagnosticSeverity.Warning).Select(d => d.Id);
        Assert.Equal(["OBJ3002", "OBJ3009", "OBJ4002", "OBJ4003"], warnings);
        Assert.All(Descriptors.All, d => Assert.Equal(
            d.DefaultSeverity == DiagnosticSeverity.Error, d.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));
    }

    private static Diagnostic? Configured(string lines, string term)
    {
        var config = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse("root = true\n[*.cs]\n" + lines, "/.editorconfig") });
        var compilation = GeneratorHarness.Compile(Source(term));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(config)));
        return Host.Analyze(compilation).SingleOrDefault();
    }

    /// <summary>What the compiler makes of .editorconfig files.</summary>
    private sealed class Severities(AnalyzerConfigSet config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
