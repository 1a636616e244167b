using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Objectives.Generator.Frontend.Readings;

/// <summary>
/// What was read of declarations, for as long as their files live: to read one binds its methods, which takes milliseconds, while most edits change bodies that
/// it does not look into. A reading is valid while the files that it looked into are the same and nothing shows of a change in any other (<see cref="Surface"/>).
/// </summary>
internal static class KeptReadings
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextSpan, Kept>> OfTrees = new();

    /// <summary>The declaration at a place of a file, as it was read before or as it is read now.</summary>
    public static ParseResult Get(SyntaxNode declaration, Compilation compilation, Func<ParseResult> read)
    {
        var surface = Surface.Of(compilation);
        var readings = OfTrees.GetOrCreateValue(declaration.SyntaxTree);
        if (readings.TryGetValue(declaration.Span, out var kept) && kept.Surface.Equals(surface) && kept.Sources.All(compilation.ContainsSyntaxTree))
            return kept.Result;
        var result = Sources.Noting(read, out var sources);
        sources.Add(declaration.SyntaxTree);
        foreach (var place in result.Diagnostics.SelectMany(d => d.AdditionalLocations.Prepend(d.Location)).Prepend(result.Place))
            if (place.SourceTree is { } tree)
                sources.Add(tree);
        readings[declaration.Span] = new(result, surface, sources);
        return result;
    }

    /// <summary>A reading, and what it depends on: it holds no compilation.</summary>
    private sealed record Kept(ParseResult Result, Surface Surface, HashSet<SyntaxTree> Sources);
}
