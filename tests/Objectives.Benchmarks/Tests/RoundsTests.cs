using Xunit;

namespace Objectives.Benchmarks.Tests;

/// <summary>How often candidates run, by clocks that are made up.</summary>
public sealed class RoundsTests
{
    [Fact]
    public void What_takes_long_runs_once_more_than_it_was_compared()
    {
        int runs = 0;
        Candidate slow = Lasting(5_000, () => runs++);
        slow.HasRun(new(5_000, 5_000, 0));
        Rounds.Run([slow], new Effort(5, 3_000), threads: 1);
        Assert.Equal((1, 1), (runs, slow.Repetitions));
        Assert.Equal(5_000, slow.Median);
    }

    [Fact]
    public void What_was_not_compared_warms_up_once_where_that_takes_long()
    {
        int runs = 0;
        Rounds.Run([Lasting(2_000, () => runs++)], new Effort(5, 3_000), threads: 1);
        Assert.Equal(1 + 2, runs);
    }

    [Fact]
    public void What_is_quick_has_all_repetitions()
    {
        int runs = 0;
        Candidate quick = Lasting(2, () => runs++);
        quick.HasRun(new(30, 30, 0));
        Rounds.Run([quick], new Effort(5, 3_000), threads: 1);
        Assert.Equal((3 + 5, 5), (runs, quick.Repetitions));
    }

    /// <summary>One that waits most of the time has not had its processor.</summary>
    [Fact]
    public void What_is_interrupted_is_repeated_and_then_taken_by_processor_time()
    {
        Candidate interrupted = new("", "", _ => new(100, 40, 0));
        Rounds.Run([interrupted], new Effort(5, 3_000), threads: 1);
        Assert.True(interrupted.IsByProcessor);
        Assert.Equal((10, 40), (interrupted.Repetitions, interrupted.Median));
    }

    /// <summary>A compiler in the background is no second thread of the work.</summary>
    [Theory]
    [InlineData(1, 80)]
    [InlineData(2, 50)]
    public void Processor_time_is_that_of_the_threads_there_are(int threads, double median)
    {
        int runs = 0;
        Candidate disturbed = new("", "", _ => ++runs <= 3 ? new(100, 160, 0) : new(100, 80, 0));
        Rounds.Run([disturbed], new Effort(5, 3_000), threads);
        Assert.True(disturbed.IsByProcessor);
        Assert.Equal(median, disturbed.Median);
    }

    private static Candidate Lasting(double milliseconds, System.Action run) => new("", "", _ =>
    {
        run();
        return new(milliseconds, milliseconds, 0);
    });
}
