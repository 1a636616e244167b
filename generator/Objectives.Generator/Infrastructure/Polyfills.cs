// Types that the C# compiler expects and netstandard2.0 lacks.

namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
