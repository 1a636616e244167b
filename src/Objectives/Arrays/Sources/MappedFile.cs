using System;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Threading;

namespace Objectives;

/// <summary>A part of a file seen as memory. It stays mapped while anybody uses it; who comes after it is disposed gets an error.</summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _first;
    private int _users = 1, _isDisposed;

    /// <summary>Maps a part of a file for reading.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public MappedFile(string path, long offset, long length)
    {
        Path = path;
        if (length == 0)
            return;
        _file = MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(offset, length, MemoryMappedFileAccess.Read);
        byte* view = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref view);
        _first = view + _view.PointerOffset;
    }

    public string Path { get; }

    /// <summary>The first byte of the part.</summary>
    /// <exception cref="ObjectDisposedException">The file is disposed.</exception>
    public byte* First => Volatile.Read(ref _isDisposed) == 0 ? _first
        : throw new ObjectDisposedException(nameof(MappedArray), $"{Path} was unmapped; evaluate before the mapped array is disposed.");

    /// <summary>Keeps the file mapped until <see cref="Exit"/>.</summary>
    /// <exception cref="ObjectDisposedException">The file is disposed.</exception>
    public void Enter()
    {
        _ = First;
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
                return;
            users = seen;
        }
        _ = First;   // disposed since: it throws
    }

    public void Exit()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            Exit();
    }
}
