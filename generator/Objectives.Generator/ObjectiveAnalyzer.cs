using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator;

/// <summary>
/// Errors of declarations and notes on them, while they are typed. It reads with the generator's own front end and keeps nothing between
/// compilations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectiveAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.All.Where(d => d != Descriptors.DerivativeRefuted)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A wrong declaration has no other half wherever it stands, so its errors are reported in generated code too; notes are not.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            bool reportsErrors = Reporter.IsAnalyzer(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var compilation = start.Compilation;
            var written = new Lazy<Compilation>(() => Written.Without(compilation));
            start.RegisterSymbolAction(symbol => Analyze(symbol, written, reportsErrors), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<Compilation> written, bool reportsErrors)
    {
        var cancellation = context.CancellationToken;
        if (Written.Declaration((INamedTypeSymbol)context.Symbol, cancellation) is not { } declaration
            || Written.In(written.Value, declaration, cancellation) is not { } type)
            return;
        var result = context.IsGeneratedCode ? Reading.Read(type, written.Value, cancellation) : Reading.ReadWithNotes(type, written.Value, cancellation);
        foreach (var diagnostic in result.Diagnostics)
            if (reportsErrors || diagnostic.DefaultSeverity != DiagnosticSeverity.Error)
                context.ReportDiagnostic(diagnostic);
    }
}
