using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend.Readings;

/// <summary>
/// The files whose bodies a reading looks into. Known to the thread that reads, as its cancellation is: the few places that turn to a file's syntax note it.
/// </summary>
internal static class Sources
{
    [ThreadStatic]
    private static HashSet<SyntaxTree>? _noted;

    /// <summary>Reads, and tells which files it looked into.</summary>
    public static T Noting<T>(Func<T> read, out HashSet<SyntaxTree> noted)
    {
        var outer = _noted;
        _noted = noted = [];
        try
        {
            return read();
        }
        finally
        {
            _noted = outer;
        }
    }

    public static void Note(SyntaxTree tree) => _noted?.Add(tree);

    /// <summary>Notes all files that a type stands in.</summary>
    public static void Note(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
            Note(part.SyntaxTree);
    }
}
