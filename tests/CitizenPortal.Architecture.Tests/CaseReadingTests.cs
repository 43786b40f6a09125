using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

public sealed class CaseReadingTests
{
    [Fact]
    public void Every_read_of_a_case_goes_through_Visibility() => Wall.Holds(CaseReadingRules.Breaches(Sources.Project));

    [Theory]
    [InlineData("Desk/Offender.cs", "db.Set<Question>().ToList()", "Set<Question>()")]
    [InlineData("Reading/Browse/Offender.cs", "db.Set<Question>().AsNoTracking().Where(q => q.Topic == t)", "Set<Question>()")]
    [InlineData("Reading/Browse/Offender.cs", "db.Set<Question>().AsNoTracking().Where(q => q.Audience >= Audience.Sealed)", "Set<Question>()")]
    [InlineData("Storage/Offender.cs", "public DbSet<Question> All", "DbSet<Question>")]
    [InlineData("Reading/Browse/Offender.cs", "db.CasesForSweeps.First()", "CasesForSweeps")]
    [InlineData("Desk/Offender.cs", "db.Database.SqlQueryRaw<string>(sql)", "SqlQueryRaw")]
    [InlineData("Questions/Draft/Offender.cs", "db.Drafts.ExecuteUpdateAsync(x)", "ExecuteUpdateAsync")]
    public void A_read_around_it_is_caught(string path, string code, string named) => Assert.Equal(
        [$"src/CitizenPortal.Features/{path}: {named}"],
        CaseReadingRules.Breaches(Sources.Of(($"src/CitizenPortal.Features/{path}", code))));

    [Fact]
    public void The_ways_in_themselves_are_let_through() => Wall.Holds(CaseReadingRules.Breaches(Sources.Of(
        ("src/CitizenPortal.Features/Storage/PortalDb.cs", "Set<Question>()"),
        ("src/CitizenPortal.Features/Reading/Compiled.cs", "db.Set<Question>().AsNoTracking()\n  .Where(q => q.Audience == Audience.Public)"),
        ("src/CitizenPortal.Features/Desk/Queue.cs", "db.Cases(viewer)"))));
}
