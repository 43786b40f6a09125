using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Tests.Routing;

public sealed class TopicProposalsTests
{
    private static readonly TopicProposals Proposals = new(SeedJson.Topics, SeedJson.Rules);

    private static readonly Dictionary<string, Topic> Topics = SeedJson.Topics.ToDictionary(t => t.Code);

    [Theory]
    [InlineData("Xin hỏi kế hoạch sử dụng đất năm nay xem ở đâu", "DAT-01")]
    [InlineData("xin hoi ke hoach su dung dat nam nay xem o dau", "DAT-01")]
    public void A_clear_text_has_one_proposal(string text, string topic) => Assert.Equal(topic, Proposals.Propose(text)?.Topic);

    [Theory]
    [InlineData("")]
    [InlineData("Cho tôi hỏi một việc")]
    [InlineData("Kế hoạch sử dụng đất và bảo hiểm y tế thì hỏi ai?")]
    public void An_unclear_text_has_none(string text) => Assert.Null(Proposals.Propose(text));

    [Fact]
    public void A_single_word_is_not_enough_for_a_sweep()
    {
        var proposals = new TopicProposals(
            [new Topic("T-1", "Thử", "T", "Thử", [], ["điện", "mất điện"], false, false)], [Rule("T-1", "so-cong-thuong")]);

        Assert.Null(proposals.Propose("Hỏi về điện ở thôn"));
        Assert.NotEmpty(proposals.Rank("Hỏi về điện ở thôn", 3));
        Assert.Equal("T-1", proposals.Propose("Thôn mất điện")?.Topic);
    }

    [Fact]
    public void Keywords_that_point_to_two_agencies_propose_nothing_but_are_ranked()
    {
        var proposals = new TopicProposals(
            [new Topic("A-1", "A", "A", "A", [], ["sổ hộ nghèo"], false, false), new Topic("B-1", "B", "B", "B", [], ["thẻ bảo hiểm y tế"], false, false)],
            [Rule("A-1", "so-ldtbxh"), Rule("B-1", "bhxh-tinh")]);

        Assert.Null(proposals.Propose("Có sổ hộ nghèo thì được thẻ bảo hiểm y tế không?"));
        Assert.Equal(["B-1", "A-1"], proposals.Rank("Có sổ hộ nghèo thì được thẻ bảo hiểm y tế không?", 5).Select(p => p.Topic));
    }

    [Fact]
    public void A_match_inside_a_longer_one_does_not_count() =>
        Assert.Equal(
            ["B-1"],
            new TopicProposals(
                [new Topic("A-1", "A", "A", "A", [], ["sử dụng đất"], false, false), new Topic("B-1", "B", "B", "B", [], ["kế hoạch sử dụng đất"], false, false)], [])
                .Rank("Xem kế hoạch sử dụng đất", 5).Select(p => p.Topic));

    [Fact]
    public void Neither_a_closed_topic_nor_a_complaint_is_ever_proposed() =>
        Assert.All(SeedJson.Topics.Where(t => t.IsClosed || t.Group == "KN").SelectMany(t => t.Keywords).Concat(SeedJson.Samples.Select(s => s.Text)), text =>
        {
            if (Proposals.Propose(text) is { } proposal)
            {
                Assert.False(Topics[proposal.Topic].IsClosed || Topics[proposal.Topic].Group == "KN", $"{text}: {proposal.Topic}");
            }
        });

    [Fact]
    public void No_sample_is_sent_to_a_wrong_agency_and_some_are_sent_right()
    {
        var wrong = new List<string>();
        var right = 0;
        foreach (var sample in SeedJson.Samples)
        {
            if (Proposals.Propose(sample.Text) is not { } proposal || sample.Subtopic is null)
            {
                continue;
            }

            if (Lead(proposal.Topic, sample.Locality) == Lead(sample.Subtopic, sample.Locality))
            {
                right++;
            }
            else
            {
                wrong.Add($"{sample.Text} -> {proposal.Topic}, not {sample.Subtopic}");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(right, 10, SeedJson.Samples.Count);
    }

    [Fact]
    public void A_limit_is_kept_and_the_best_comes_first()
    {
        var ranked = Proposals.Rank(string.Join(". ", SeedJson.Topics.SelectMany(t => t.Keywords)), 5);

        Assert.Equal(5, ranked.Count);
        Assert.Equal(ranked.Select(r => r.Score).OrderDescending(), ranked.Select(r => r.Score));
    }

    private static string? Lead(string topic, string? place) => SeedJson.Table.Decide(topic, place, null, A.Day("2020-06-01")).Decision?.Lead;

    private static RoutingRule Rule(string topic, string lead) => new(topic, LocalityLevel.None, lead, [], "Luật", "R", A.Day("2020-01-01"), null);
}
