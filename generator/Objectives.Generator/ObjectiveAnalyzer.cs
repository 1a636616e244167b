using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend;

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
            if (!reportsErrors)
                return;
            start.RegisterSymbolAction(symbol => AnalyzeFunction((IMethodSymbol)symbol.Symbol, written, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
            start.RegisterOperationAction(operation => AnalyzeFunction(((ILocalFunctionOperation)operation.Operation).Symbol, written, operation.ReportDiagnostic, operation.CancellationToken), OperationKind.LocalFunction);
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

    private static void AnalyzeFunction(IMethodSymbol method, Lazy<Compilation> written, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (Written.In(written, method, cancellation) is not { } read)
            return;
        foreach (var diagnostic in Reading.ReadFunction(read, written.Value, cancellation).Diagnostics)
            report(diagnostic);
    }
}
