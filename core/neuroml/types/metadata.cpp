// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kMetadata = R"lems(<Lems>
  <ComponentType name="rdf_RDF" extends="annotation" description="Root of RDF metadata."/>
  <ComponentType name="rdf_Description" description="What is said of one thing."/>
  <ComponentType name="rdf_Bag" description="A list without order."/>
  <ComponentType name="rdf_li" description="An entry of a list."/>
  <ComponentType name="rdfs_seeAlso" description="A related resource."/>
  <ComponentType name="bqbiol_encodes" description="BioModels biology qualifier encodes."/>
  <ComponentType name="bqbiol_hasPart" description="BioModels biology qualifier hasPart."/>
  <ComponentType name="bqbiol_hasProperty" description="BioModels biology qualifier hasProperty."/>
  <ComponentType name="bqbiol_hasTaxon" description="BioModels biology qualifier hasTaxon."/>
  <ComponentType name="bqbiol_hasVersion" description="BioModels biology qualifier hasVersion."/>
  <ComponentType name="bqbiol_is" description="BioModels biology qualifier is."/>
  <ComponentType name="bqbiol_isDescribedBy" description="BioModels biology qualifier isDescribedBy."/>
  <ComponentType name="bqbiol_isEncodedBy" description="BioModels biology qualifier isEncodedBy."/>
  <ComponentType name="bqbiol_isHomologTo" description="BioModels biology qualifier isHomologTo."/>
  <ComponentType name="bqbiol_isPartOf" description="BioModels biology qualifier isPartOf."/>
  <ComponentType name="bqbiol_isPropertyOf" description="BioModels biology qualifier isPropertyOf."/>
  <ComponentType name="bqbiol_isVersionOf" description="BioModels biology qualifier isVersionOf."/>
  <ComponentType name="bqbiol_occursIn" description="BioModels biology qualifier occursIn."/>
  <ComponentType name="bqmodel_hasInstance" description="BioModels model qualifier hasInstance."/>
  <ComponentType name="bqmodel_is" description="BioModels model qualifier is."/>
  <ComponentType name="bqmodel_isDerivedFrom" description="BioModels model qualifier isDerivedFrom."/>
  <ComponentType name="bqmodel_isDescribedBy" description="BioModels model qualifier isDescribedBy."/>
  <ComponentType name="bqmodel_isInstanceOf" description="BioModels model qualifier isInstanceOf."/>
  <ComponentType name="dc_creator" description="Dublin Core element creator."/>
  <ComponentType name="dc_contributor" description="Dublin Core element contributor."/>
  <ComponentType name="dc_description" description="Dublin Core element description."/>
  <ComponentType name="dc_source" description="Dublin Core element source."/>
  <ComponentType name="dc_title" description="Dublin Core element title."/>
  <ComponentType name="dcterms_abstract" description="Dublin Core term abstract."/>
  <ComponentType name="dcterms_created" description="Dublin Core term created."/>
  <ComponentType name="dcterms_created_description" description="Dublin Core term created."/>
  <ComponentType name="dcterms_date" description="Dublin Core term date."/>
  <ComponentType name="dcterms_date_list" description="Dublin Core term date."/>
  <ComponentType name="dcterms_license" description="Dublin Core term license."/>
  <ComponentType name="dcterms_modified" description="Dublin Core term modified."/>
  <ComponentType name="dcterms_modified_description" description="Dublin Core term modified."/>
  <ComponentType name="dcterms_references" description="Dublin Core term references."/>
  <ComponentType name="foaf_account" description="Friend-of-a-friend property account."/>
  <ComponentType name="foaf_fundedBy" description="Friend-of-a-friend property fundedBy."/>
  <ComponentType name="foaf_homepage" description="Friend-of-a-friend property homepage."/>
  <ComponentType name="foaf_mbox" description="Friend-of-a-friend property mbox."/>
  <ComponentType name="foaf_name" description="Friend-of-a-friend property name."/>
  <ComponentType name="foaf_publications" description="Friend-of-a-friend property publications."/>
  <ComponentType name="foaf_thumbnail" description="Friend-of-a-friend property thumbnail."/>
  <ComponentType name="foaf_weblog" description="Friend-of-a-friend property weblog."/>
  <ComponentType name="collex_thumbnail" description="A picture."/>
  <ComponentType name="orcid_id" description="ORCID of a person."/>
  <ComponentType name="prism_keyword" description="A keyword."/>
  <ComponentType name="scoro_funder" description="A funder."/>
  <ComponentType name="scoro_successor" description="A successor."/>
</Lems>)lems";

}  // namespace nl::neuroml::types
