using CitizenPortal.Domain.Officials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class OfficialMapping : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder)
    {
        builder.ToTable("Officials");
        builder.Property(o => o.Code).HasMaxLength(40);
        builder.Property(o => o.FullName).HasMaxLength(200);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.UserId);
        builder.OwnsMany(o => o.Posts, post =>
        {
            post.ToTable("OfficialPosts").WithOwner().HasForeignKey("OfficialId");
            post.HasKey(p => p.Id);
            post.Property(p => p.Agency).HasMaxLength(60);
            post.Property(p => p.Position).HasMaxLength(200);
            post.Property(p => p.Counter).HasMaxLength(100);
            post.HasIndex(p => p.Agency);
        });
    }
}
