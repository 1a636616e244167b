using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Diagnostics;

/// <summary>Everything worth knowing about a declaration that was read without errors.</summary>
internal static class Notes
{
    public static IEnumerable<Diagnostic> On(INamedTypeSymbol type, ObjectiveModel model, Trace trace, Compilation compilation, CancellationToken cancellation)
    {
        var notes = RewriteNotes.On(type, model, trace, cancellation)
            .Concat(QuotientNotes.On(type, model, trace, compilation, cancellation))
            .Concat(DependenceNotes.On(type, model, trace))
            .Concat(MeanNotes.On(model, trace))
            .Concat(RangeNotes.On(type, model, trace));
        // A helper that two terms call is read twice.
        var seen = new HashSet<(string, Location)>();
        return notes.Where(n => seen.Add((n.Id, n.Location)));
    }

    /// <summary>Where the name of a member stands.</summary>
    public static Location PlaceOf(INamedTypeSymbol type, string member) => type.GetMembers(member).FirstOrDefault()?.Locations.FirstOrDefault() ?? Location.None;
}
