using System;
using System.Threading;

namespace Objectives.Generator.Infrastructure;

/// <summary>
/// The work on one declaration, on the thread that does it: where it may be cancelled. Known to the thread and handed to nobody, since all passes
/// end up in the few places that make, evaluate or write something.
/// </summary>
internal static class Work
{
    /// <summary>How many values a program may have: what is larger, nobody could compile.</summary>
    public const int NodeLimit = 1_000_000;

    [ThreadStatic]
    private static CancellationToken _cancellation;

    /// <summary>Does some work that ends with an <see cref="OperationCanceledException"/> soon after it is cancelled.</summary>
    public static T Do<T>(Func<T> work, CancellationToken cancellation)
    {
        var outer = _cancellation;
        _cancellation = cancellation;
        try
        {
            return work();
        }
        finally
        {
            _cancellation = outer;
        }
    }

    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    public static void Check() => _cancellation.ThrowIfCancellationRequested();

    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    /// <exception cref="ProgramTooLargeException">A program has too many values.</exception>
    public static void Check(int nodes)
    {
        if (nodes > NodeLimit)
            throw new ProgramTooLargeException();
        Check();
    }
}

/// <summary>A program has more than <see cref="Work.NodeLimit"/> values.</summary>
internal sealed class ProgramTooLargeException() : Exception(FormattableString.Invariant($"A program with more than {Work.NodeLimit} values."));
