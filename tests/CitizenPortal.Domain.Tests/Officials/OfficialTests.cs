using CitizenPortal.Domain.Officials;

namespace CitizenPortal.Domain.Tests.Officials;

public sealed class OfficialTests
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    private static Official Clerk(bool head = false)
    {
        var official = new Official { Code = "CB-1", FullName = "Nguyễn Thị Lan" };
        official.Take(new OfficialPost { Agency = "ubnd-587", Position = "Chuyên viên", Counter = "Quầy 1", IsHead = head, From = Day });
        return official;
    }

    [Fact]
    public void Last_day_of_a_post_is_still_served()
    {
        var official = Clerk();
        official.Leave("ubnd-587", Day.AddDays(30));

        Assert.True(official.ServesAt("ubnd-587", Day.AddDays(30)));
        Assert.False(official.ServesAt("ubnd-587", Day.AddDays(31)));
        Assert.False(official.ServesAt("ubnd-587", Day.AddDays(-1)));
    }

    [Fact]
    public void Same_post_is_not_taken_twice() =>
        Assert.Throws<InvalidOperationException>(() => Clerk().Take(new OfficialPost { Agency = "ubnd-587", Position = "Phó phòng", From = Day.AddDays(5) }));

    [Fact]
    public void Person_follows_the_work_to_the_successor_and_his_days_before_stay_under_the_old_name()
    {
        var official = Clerk(head: true);
        official.Follow("ubnd-587", "ubnd-999", Day.AddDays(10));

        Assert.True(official.Heads("ubnd-587", Day.AddDays(9)));
        Assert.False(official.ServesAt("ubnd-587", Day.AddDays(10)));
        Assert.Equal(("Chuyên viên", "Quầy 1"), official.PostsOn(Day.AddDays(10)).Select(p => (p.Position, p.Counter!)).Single());
        Assert.False(official.Heads("ubnd-999", Day.AddDays(10)));
    }
}
