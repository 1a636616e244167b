using System;
using System.IO;

namespace GradBench.Protocol;

/// <summary>Reads lines of any length as bytes, into one buffer that grows with the longest.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int start, searched, end;

    /// <summary>The next line that is not blank, without its end; it is valid until the next call. Null at the end of the stream.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        while (true)
        {
            int length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line;
            if (length >= 0)
            {
                int stop = searched + length;
                line = buffer.AsMemory(start..stop);
                start = searched = stop + 1;
            }
            else
            {
                searched = end;
                if (Fill())
                    continue;
                if (start == end)
                    return null;
                line = buffer.AsMemory(start..end);
                start = searched = end;
            }
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                return line;
        }
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, searched, end) = (0, searched - start, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        int read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
