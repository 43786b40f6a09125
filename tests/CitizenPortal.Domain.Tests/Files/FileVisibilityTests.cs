using CitizenPortal.Domain.Files;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>Every sort of file against every sort of viewer, in each state that matters.</summary>
public sealed class FileVisibilityTests
{
    private static readonly Actor OtherAgency = An.Actor(Duty.Official, "ubnd-584", 30);

    private static readonly (string Name, Actor Actor)[] Viewers =
    [
        ("owner", An.Owner()), ("coordinator", An.Coordinator), ("official", An.Official), ("desk", An.Desk), ("elsewhere", OtherAgency),
        ("another", An.Owner(2)), ("anonymous", Actor.Anonymous),
    ];

    [Theory]
    [InlineData(FilePlace.Question, "owner coordinator official desk")]
    [InlineData(FilePlace.Supplement, "owner coordinator official desk")]
    [InlineData(FilePlace.Answer, "official")]
    [InlineData(FilePlace.Note, "coordinator official desk")]
    public void While_the_answer_is_written_its_files_are_its_writers(FilePlace place, string expected) =>
        Assert.Equal(expected, WhoSees(place, A.Question().Taken().Build()));

    [Theory]
    [InlineData(FilePlace.Question, "owner coordinator official desk")]
    [InlineData(FilePlace.Answer, "owner coordinator official desk elsewhere another anonymous")]
    [InlineData(FilePlace.Note, "coordinator official desk")]
    public void Published_answer_brings_its_files_and_no_others(FilePlace place, string expected) =>
        Assert.Equal(expected, WhoSees(place, A.Question().Published().Build()));

    [Fact]
    public void Answer_that_is_not_published_shows_its_files_to_its_asker_only() =>
        Assert.Equal("owner coordinator official desk", WhoSees(FilePlace.Answer, A.Question().Approved().Build()));

    [Fact]
    public void Submitted_answer_shows_its_files_to_those_who_read_it_but_not_to_the_asker() =>
        Assert.Equal("coordinator official desk", WhoSees(FilePlace.Answer, A.Question().Submitted().Build()));

    [Fact]
    public void Residents_file_is_public_only_when_the_coordinator_said_so_and_only_while_published()
    {
        var published = A.Question().Published().Build();
        Assert.True(FileVisibility.MaySee(File(FilePlace.Question, published, isPublic: true), published, Actor.Anonymous));

        published.Unpublish(An.Coordinator, A.Moment("2020-08-03"), "Lộ tên.");
        Assert.False(FileVisibility.MaySee(File(FilePlace.Question, published, isPublic: true), published, Actor.Anonymous));
    }

    [Fact]
    public void Generalised_answer_takes_no_file_along()
    {
        var general = A.Question().With(r => r with { ConsentsToPublication = false }).Approved().Redacted(true).Do((q, at) => q.Publish(An.Coordinator, at)).Build();
        Assert.Equal("owner coordinator official desk", WhoSees(FilePlace.Answer, general));
    }

    [Fact]
    public void Removed_file_and_file_of_another_case_are_nobodys()
    {
        var question = A.Question().Taken().Build();
        var removed = File(FilePlace.Question, question);
        removed.Remove(A.Moment("2020-06-02").Instant);
        var foreign = File(FilePlace.Question, question);
        foreign.Bind(question.Id + 1, FilePlace.Question);

        Assert.All(Viewers, v => Assert.False(FileVisibility.MaySee(removed, question, v.Actor) || FileVisibility.MaySee(foreign, question, v.Actor)));
    }

    [Fact]
    public void Note_never_becomes_public()
    {
        var published = A.Question().Published().Build();
        Assert.False(File(FilePlace.Note, published, isPublic: true).IsPublic);
    }

    private static string WhoSees(FilePlace place, Question question) =>
        string.Join(' ', Viewers.Where(v => FileVisibility.MaySee(File(place, question), question, v.Actor)).Select(v => v.Name));

    private static Attachment File(FilePlace place, Question question, bool isPublic = false)
    {
        var file = new Attachment
        {
            StoredName = new string('a', 32), Name = "anh.jpg", Kind = FileKind.Jpeg, Size = 1, Sha256 = [1], At = A.Moment("2020-06-01").Instant,
        };
        file.Bind(question.Id, place);
        if (isPublic)
        {
            file.Publish(true);
        }

        return file;
    }
}
