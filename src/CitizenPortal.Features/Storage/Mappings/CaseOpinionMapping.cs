using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class CaseOpinionMapping : IEntityTypeConfiguration<CaseOpinion>
{
    public void Configure(EntityTypeBuilder<CaseOpinion> builder)
    {
        builder.ToTable("CaseOpinions").HasKey(o => new { o.QuestionId, o.Number });
        builder.Property(o => o.Number).ValueGeneratedNever();
        builder.Property(o => o.Agency).HasMaxLength(40);
        builder.Property(o => o.GivenBy).HasMaxLength(200);
        builder.Property(o => o.ReplyNumber).HasMaxLength(200);
        builder.OwnsOne(o => o.Letter, letter =>
        {
            letter.Property(l => l.Body).HasMaxLength(200);
            letter.Property(l => l.Number).HasMaxLength(200);
        });
        builder.HasIndex(o => o.Agency);
    }
}
