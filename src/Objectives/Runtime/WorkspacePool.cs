using System.ComponentModel;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>The idle workspaces of one problem. More at once than there are places are left to the garbage collector.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WorkspacePool<T, TSum, TIndex>
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    private readonly Workspace<T, TSum, TIndex>?[] _idle = new Workspace<T, TSum, TIndex>?[16];
    private int _rented;

    /// <summary>How many evaluations are under way, those that ended by an exception counted too: each may hold what was set when it began.</summary>
    public int Rented => Volatile.Read(ref _rented);

    /// <summary>An idle workspace or a new one.</summary>
    public Workspace<T, TSum, TIndex> Rent()
    {
        Interlocked.Increment(ref _rented);
        for (int i = 0; i < _idle.Length; i++)
            if (Volatile.Read(ref _idle[i]) is not null && Interlocked.Exchange(ref _idle[i], null) is { } workspace)
                return workspace;
        return new Workspace<T, TSum, TIndex>();
    }

    /// <summary>Gives a workspace back.</summary>
    public void Return(Workspace<T, TSum, TIndex> workspace)
    {
        for (int i = 0; i < _idle.Length; i++)
            if (Interlocked.CompareExchange(ref _idle[i], workspace, null) is null)
                break;
        Interlocked.Decrement(ref _rented);
    }
}
