// Generated from its schema by harness/build/generate-validators.ts: npm run validators
// @ts-nocheck
import type { ValidateFunction } from 'ajv';

export const validateFinding: ValidateFunction = validate10;

const schema11 = {"type":"object","description":"One verdict of a control on a resource.","properties":{"id":{"type":"string","description":"The same in every run: a hash of control, account, region, resource type and resource id.","pattern":"^[0-9a-f]{32}$"},"controlId":{"type":"string","description":"The id of the control."},"compliance":{"enum":["ERROR","NON_COMPLIANT","INSUFFICIENT_DATA","COMPLIANT","NOT_APPLICABLE"],"description":"The verdict."},"severity":{"enum":["INFORMATIONAL","LOW","MEDIUM","HIGH","CRITICAL"],"description":"The severity of the control, as Security Hub names it."},"resource":{"type":"object","description":"The resource that was judged.","properties":{"accountId":{"type":"string","description":"The AWS account that owns it."},"awsRegion":{"type":"string","description":"Its region."},"resourceType":{"type":"string","description":"Its type as AWS Config names it."},"resourceId":{"type":"string","description":"Its id, unique within account, region and type."},"resourceName":{"type":"string","description":"Its name, where the item has one."},"arn":{"type":"string","description":"Its ARN, where the item has one."}},"required":["accountId","awsRegion","resourceType","resourceId"],"additionalProperties":false},"violations":{"type":"array","items":{"type":"object","description":"One way in which the control is violated.","properties":{"code":{"type":"string","description":"What is wrong, as a code of the control."},"path":{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"integer","minimum":0}]},"description":"The offending element of the input document, as property names and positions in lists."},"message":{"type":"string","description":"What is wrong, in English."}},"required":["code","path","message"],"additionalProperties":false},"description":"What is wrong, by code and path."},"missing":{"type":"array","items":{"type":"object","description":"A field that the control needed and could not use.","properties":{"path":{"type":"string","description":"The field: configuration.ipPermissions[3].fromPort."},"reason":{"enum":["absent","empty","null","type","ambiguous","unknown_value","not_recorded","other_account","other_region","unread","not_collected","incomplete","unparsable"],"description":"Why it could not be used."},"reference":{"type":"string","description":"For a related resource that was not found: the reference that was looked up."}},"required":["path","reason"],"additionalProperties":false},"description":"What could not be seen, by path."},"evidence":{"type":"array","items":{"type":"object","description":"A field that the control read.","properties":{"path":{"type":"string","description":"The field: configuration.ipPermissions[3].fromPort."},"value":{"description":"What was there: any JSON value."}},"required":["path","value"],"additionalProperties":false},"description":"What the control read, by path."},"provenance":{"type":"object","description":"Where the judged data came from.","properties":{"source":{"enum":["aggregator","config-api","describe","event","history","select","snapshot"],"description":"How AWS handed the item out."},"location":{"type":"string","description":"The file, as it was named."},"capturedAt":{"type":"string","description":"When AWS captured the item (ISO 8601), where the item says so."}},"required":["source","location"],"additionalProperties":false},"error":{"type":"string","description":"For ERROR: what went wrong."},"exception":{"type":"object","description":"The exception that is in force for it, so that it does not count.","properties":{"position":{"type":"integer","minimum":1,"description":"Which exception of the file it is, from 1 on."},"owner":{"type":"string","description":"Who answers for it."},"reason":{"type":"string","description":"Why the finding is accepted."},"ticket":{"type":"string","description":"Where it was decided."},"from":{"type":"string","description":"The first day in force, in UTC."},"until":{"type":"string","description":"The last day in force, in UTC."},"acceptUnknown":{"type":"boolean","description":"True: it is also for INSUFFICIENT_DATA and ERROR."},"fingerprint":{"type":"string","description":"It is in force for findings of this fingerprint only."}},"required":["position","owner","reason","until"],"additionalProperties":false}},"required":["id","controlId","compliance","severity","resource","violations","missing","evidence","provenance"],"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[0-9a-f]{32}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.id === undefined) && (missing0 = "id")) || ((data.controlId === undefined) && (missing0 = "controlId"))) || ((data.compliance === undefined) && (missing0 = "compliance"))) || ((data.severity === undefined) && (missing0 = "severity"))) || ((data.resource === undefined) && (missing0 = "resource"))) || ((data.violations === undefined) && (missing0 = "violations"))) || ((data.missing === undefined) && (missing0 = "missing"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) || ((data.provenance === undefined) && (missing0 = "provenance"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate10.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlId !== undefined){
const _errs4 = errors;
if(typeof data.controlId !== "string"){
validate10.errors = [{instancePath:instancePath+"/controlId",schemaPath:"#/properties/controlId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compliance !== undefined){
let data2 = data.compliance;
const _errs6 = errors;
if(!(((((data2 === "ERROR") || (data2 === "NON_COMPLIANT")) || (data2 === "INSUFFICIENT_DATA")) || (data2 === "COMPLIANT")) || (data2 === "NOT_APPLICABLE"))){
validate10.errors = [{instancePath:instancePath+"/compliance",schemaPath:"#/properties/compliance/enum",keyword:"enum",params:{allowedValues: schema11.properties.compliance.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.severity !== undefined){
let data3 = data.severity;
const _errs7 = errors;
if(!(((((data3 === "INFORMATIONAL") || (data3 === "LOW")) || (data3 === "MEDIUM")) || (data3 === "HIGH")) || (data3 === "CRITICAL"))){
validate10.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resource !== undefined){
let data4 = data.resource;
const _errs8 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.accountId === undefined) && (missing1 = "accountId")) || ((data4.awsRegion === undefined) && (missing1 = "awsRegion"))) || ((data4.resourceType === undefined) && (missing1 = "resourceType"))) || ((data4.resourceId === undefined) && (missing1 = "resourceId"))){
validate10.errors = [{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data4){
if(!((((((key1 === "accountId") || (key1 === "awsRegion")) || (key1 === "resourceType")) || (key1 === "resourceId")) || (key1 === "resourceName")) || (key1 === "arn"))){
validate10.errors = [{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data4.accountId !== undefined){
const _errs11 = errors;
if(typeof data4.accountId !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/accountId",schemaPath:"#/properties/resource/properties/accountId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.awsRegion !== undefined){
const _errs13 = errors;
if(typeof data4.awsRegion !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/awsRegion",schemaPath:"#/properties/resource/properties/awsRegion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.resourceType !== undefined){
const _errs15 = errors;
if(typeof data4.resourceType !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/resourceType",schemaPath:"#/properties/resource/properties/resourceType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.resourceId !== undefined){
const _errs17 = errors;
if(typeof data4.resourceId !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/resourceId",schemaPath:"#/properties/resource/properties/resourceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.resourceName !== undefined){
const _errs19 = errors;
if(typeof data4.resourceName !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/resourceName",schemaPath:"#/properties/resource/properties/resourceName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.arn !== undefined){
const _errs21 = errors;
if(typeof data4.arn !== "string"){
validate10.errors = [{instancePath:instancePath+"/resource/arn",schemaPath:"#/properties/resource/properties/arn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.violations !== undefined){
let data11 = data.violations;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
var valid2 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs25 = errors;
if(errors === _errs25){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((data12.code === undefined) && (missing2 = "code")) || ((data12.path === undefined) && (missing2 = "path"))) || ((data12.message === undefined) && (missing2 = "message"))){
validate10.errors = [{instancePath:instancePath+"/violations/" + i0,schemaPath:"#/properties/violations/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key2 in data12){
if(!(((key2 === "code") || (key2 === "path")) || (key2 === "message"))){
validate10.errors = [{instancePath:instancePath+"/violations/" + i0,schemaPath:"#/properties/violations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data12.code !== undefined){
const _errs28 = errors;
if(typeof data12.code !== "string"){
validate10.errors = [{instancePath:instancePath+"/violations/" + i0+"/code",schemaPath:"#/properties/violations/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.path !== undefined){
let data14 = data12.path;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data14)){
var valid4 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
const _errs32 = errors;
const _errs33 = errors;
let valid5 = false;
const _errs34 = errors;
if(typeof data15 !== "string"){
const err0 = {instancePath:instancePath+"/violations/" + i0+"/path/" + i1,schemaPath:"#/properties/violations/items/properties/path/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs34 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err1 = {instancePath:instancePath+"/violations/" + i0+"/path/" + i1,schemaPath:"#/properties/violations/items/properties/path/items/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err2 = {instancePath:instancePath+"/violations/" + i0+"/path/" + i1,schemaPath:"#/properties/violations/items/properties/path/items/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var _valid0 = _errs36 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err3 = {instancePath:instancePath+"/violations/" + i0+"/path/" + i1,schemaPath:"#/properties/violations/items/properties/path/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs32 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/violations/" + i0+"/path",schemaPath:"#/properties/violations/items/properties/path/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.message !== undefined){
const _errs38 = errors;
if(typeof data12.message !== "string"){
validate10.errors = [{instancePath:instancePath+"/violations/" + i0+"/message",schemaPath:"#/properties/violations/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/violations/" + i0,schemaPath:"#/properties/violations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs25 === errors;
if(!valid2){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/violations",schemaPath:"#/properties/violations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missing !== undefined){
let data17 = data.missing;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data17)){
var valid6 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
const _errs42 = errors;
if(errors === _errs42){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if(((data18.path === undefined) && (missing3 = "path")) || ((data18.reason === undefined) && (missing3 = "reason"))){
validate10.errors = [{instancePath:instancePath+"/missing/" + i2,schemaPath:"#/properties/missing/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs44 = errors;
for(const key3 in data18){
if(!(((key3 === "path") || (key3 === "reason")) || (key3 === "reference"))){
validate10.errors = [{instancePath:instancePath+"/missing/" + i2,schemaPath:"#/properties/missing/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs44 === errors){
if(data18.path !== undefined){
const _errs45 = errors;
if(typeof data18.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/missing/" + i2+"/path",schemaPath:"#/properties/missing/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.reason !== undefined){
let data20 = data18.reason;
const _errs47 = errors;
if(!(((((((((((((data20 === "absent") || (data20 === "empty")) || (data20 === "null")) || (data20 === "type")) || (data20 === "ambiguous")) || (data20 === "unknown_value")) || (data20 === "not_recorded")) || (data20 === "other_account")) || (data20 === "other_region")) || (data20 === "unread")) || (data20 === "not_collected")) || (data20 === "incomplete")) || (data20 === "unparsable"))){
validate10.errors = [{instancePath:instancePath+"/missing/" + i2+"/reason",schemaPath:"#/properties/missing/items/properties/reason/enum",keyword:"enum",params:{allowedValues: schema11.properties.missing.items.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs47 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.reference !== undefined){
const _errs48 = errors;
if(typeof data18.reference !== "string"){
validate10.errors = [{instancePath:instancePath+"/missing/" + i2+"/reference",schemaPath:"#/properties/missing/items/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs48 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/missing/" + i2,schemaPath:"#/properties/missing/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs42 === errors;
if(!valid6){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data22 = data.evidence;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data22)){
var valid8 = true;
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
const _errs52 = errors;
if(errors === _errs52){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if(((data23.path === undefined) && (missing4 = "path")) || ((data23.value === undefined) && (missing4 = "value"))){
validate10.errors = [{instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs54 = errors;
for(const key4 in data23){
if(!((key4 === "path") || (key4 === "value"))){
validate10.errors = [{instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/properties/evidence/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs54 === errors){
if(data23.path !== undefined){
if(typeof data23.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/evidence/" + i3+"/path",schemaPath:"#/properties/evidence/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/evidence/" + i3,schemaPath:"#/properties/evidence/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs52 === errors;
if(!valid8){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.provenance !== undefined){
let data25 = data.provenance;
const _errs57 = errors;
if(errors === _errs57){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if(((data25.source === undefined) && (missing5 = "source")) || ((data25.location === undefined) && (missing5 = "location"))){
validate10.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs59 = errors;
for(const key5 in data25){
if(!(((key5 === "source") || (key5 === "location")) || (key5 === "capturedAt"))){
validate10.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs59 === errors){
if(data25.source !== undefined){
let data26 = data25.source;
const _errs60 = errors;
if(!(((((((data26 === "aggregator") || (data26 === "config-api")) || (data26 === "describe")) || (data26 === "event")) || (data26 === "history")) || (data26 === "select")) || (data26 === "snapshot"))){
validate10.errors = [{instancePath:instancePath+"/provenance/source",schemaPath:"#/properties/provenance/properties/source/enum",keyword:"enum",params:{allowedValues: schema11.properties.provenance.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data25.location !== undefined){
const _errs61 = errors;
if(typeof data25.location !== "string"){
validate10.errors = [{instancePath:instancePath+"/provenance/location",schemaPath:"#/properties/provenance/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs61 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data25.capturedAt !== undefined){
const _errs63 = errors;
if(typeof data25.capturedAt !== "string"){
validate10.errors = [{instancePath:instancePath+"/provenance/capturedAt",schemaPath:"#/properties/provenance/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs63 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs65 = errors;
if(typeof data.error !== "string"){
validate10.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exception !== undefined){
let data30 = data.exception;
const _errs67 = errors;
if(errors === _errs67){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing6;
if(((((data30.position === undefined) && (missing6 = "position")) || ((data30.owner === undefined) && (missing6 = "owner"))) || ((data30.reason === undefined) && (missing6 = "reason"))) || ((data30.until === undefined) && (missing6 = "until"))){
validate10.errors = [{instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs69 = errors;
for(const key6 in data30){
if(!((((((((key6 === "position") || (key6 === "owner")) || (key6 === "reason")) || (key6 === "ticket")) || (key6 === "from")) || (key6 === "until")) || (key6 === "acceptUnknown")) || (key6 === "fingerprint"))){
validate10.errors = [{instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs69 === errors){
if(data30.position !== undefined){
let data31 = data30.position;
const _errs70 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate10.errors = [{instancePath:instancePath+"/exception/position",schemaPath:"#/properties/exception/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs70){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/exception/position",schemaPath:"#/properties/exception/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid11 = _errs70 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.owner !== undefined){
const _errs72 = errors;
if(typeof data30.owner !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/owner",schemaPath:"#/properties/exception/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs72 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.reason !== undefined){
const _errs74 = errors;
if(typeof data30.reason !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/reason",schemaPath:"#/properties/exception/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.ticket !== undefined){
const _errs76 = errors;
if(typeof data30.ticket !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/ticket",schemaPath:"#/properties/exception/properties/ticket/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs76 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.from !== undefined){
const _errs78 = errors;
if(typeof data30.from !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/from",schemaPath:"#/properties/exception/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs78 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.until !== undefined){
const _errs80 = errors;
if(typeof data30.until !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/until",schemaPath:"#/properties/exception/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs80 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.acceptUnknown !== undefined){
const _errs82 = errors;
if(typeof data30.acceptUnknown !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/exception/acceptUnknown",schemaPath:"#/properties/exception/properties/acceptUnknown/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid11 = _errs82 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.fingerprint !== undefined){
const _errs84 = errors;
if(typeof data30.fingerprint !== "string"){
validate10.errors = [{instancePath:instancePath+"/exception/fingerprint",schemaPath:"#/properties/exception/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs84 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
