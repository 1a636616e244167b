using System;

namespace QuickStart;

/// <summary>A data file is missing or malformed; the message is <c>file:line: what</c>.</summary>
internal sealed class DataFileException(string message) : Exception(message);
